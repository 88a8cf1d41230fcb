/** The team's settings as a file: what goes into it, what taking one over would change, and taking it over. */
import { settingsSchema } from '@/lib/messages';
import { err, ok, type Result } from '@/lib/result';
import { type ImportPlan, planImport } from '@/lib/team-file/plan';
import { readTeamFile } from '@/lib/team-file/read';
import { teamFileText } from '@/lib/team-file/write';
import { publishActive } from './active';
import type { Handlers } from './handle';
import { currentPolicy } from './policy';
import type { Services } from './services';
import { keepSettings } from './settings';

export function teamFileHandlers(
  services: Services,
): Pick<Handlers, 'saveTeamFile' | 'readTeamFile' | 'applyTeamFile'> {
  const { db, workflow } = services;
  const now = async () => ({
    settings: settingsSchema.parse((await db.settings.get('settings')) ?? {}),
    rules: await workflow.rules(),
  });
  async function planOf(text: string): Promise<Result<ImportPlan>> {
    const file = readTeamFile(text);
    if (!file.ok) return file;
    const { policy } = await currentPolicy();
    return ok(planImport(await now(), file.value, policy));
  }
  return {
    async saveTeamFile() {
      const { settings, rules } = await now();
      return ok(teamFileText(settings, rules));
    },
    async readTeamFile({ text }) {
      const plan = await planOf(text);
      return plan.ok ? ok({ changes: plan.value.changes, seal: plan.value.seal }) : plan;
    },
    async applyTeamFile({ text, seal }) {
      const plan = await planOf(text);
      if (!plan.ok) return plan;
      const { settings, rules, changes } = plan.value;
      if (plan.value.seal !== seal)
        return err({
          kind: 'invalid',
          message: 'Settings were changed in another window meanwhile. Look at the changes again.',
        });
      const tables = [db.settings, db.rules, db.outbox, db.audit, db.subjects, db.details];
      await db.transaction('rw', tables, async () => {
        await keepSettings(services, settings);
        for (const { id, ...draft } of rules) await workflow.save(id, draft);
      });
      await publishActive(db);
      return ok({ changed: changes.filter(({ locked }) => !locked).length, rules: rules.length });
    },
  };
}
