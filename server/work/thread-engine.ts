/** Reading and scoring in the engine's threads: a hostile resume costs a thread, never the worker. */
import type { ScoringEngine } from '@/lib/pipeline/scoring-engine';
import type { EnginePool } from '../engine/pool';

export function threadEngine(pool: EnginePool): ScoringEngine {
  return {
    async parse(bytes, filename) {
      const done = await pool.run('parse', { bytes, filename });
      if (done.ok) return done.value;
      if (done.error.kind === 'unreadable-resume')
        return { ok: false, error: { kind: 'too_large', message: done.error.message } };
      throw new Error(done.error.message);
    },
    async score(masked, requirements, overrides) {
      const done = await pool.run('judge', { masked, requirements, overrides });
      if (!done.ok) throw new Error(done.error.message);
      return { score: done.value, engine: 'companion' };
    },
  };
}
