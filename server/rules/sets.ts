/** The rules that act here: those of each paired browser, and those of the connection itself, which administrators set. */
import { z } from 'zod';
import type { Acts, SharedRules } from '@/lib/remote/rules';
import { channelMapSchema } from '@/lib/source-channel';
import { type Rule, ruleSchema, type Trigger } from '@/lib/workflow/model';
import type { HeldRow } from '../connections/store';
import type { Db } from '../db/open';
import type { Ring } from '../secrets/ring';

/** Whose the connection's own rules are: every paired browser hears what they did. */
export const COMPANY = '';

const sealedSchema = z.object({
  connectionId: z.string(),
  rules: z.array(ruleSchema),
  sourceChannels: channelMapSchema,
  moveWaitsMinutes: z.number(),
  advanceOff: z.boolean(),
});
export interface RuleSet extends z.infer<typeof sealedSchema> {
  /** The device, or `COMPANY`. */
  owner: string;
  /** Older applications are not theirs. */
  sinceMs: number;
}

const isOn = ({ on, triedVersion, version }: Rule): boolean => on && triedVersion === version;
const acting = (rules: readonly Rule[]): Rule[] => rules.filter(isOn);

type Place = Pick<HeldRow['held'], 'ats' | 'origins'>;
const apiOf = (address: string): string => new URL(address).origin;
/** Whether the companion looks at this ATS's applications by itself. */
export const works = ({ background, held }: Pick<HeldRow, 'background' | 'held'>): boolean =>
  background && held.status === 'connected';

export function createRuleSets(db: Db, ring: Ring, nowMs: () => number) {
  const about = (device: string, ats: string, api: string) => `rules ${device} ${ats} ${api}`;

  const rows = (ats: string, api: string) =>
    db.selectFrom('rule_sets').selectAll().where('ats', '=', ats).where('api', '=', api);
  const open = (row: { device_id: string; ats: string; api: string; sealed: Uint8Array }) =>
    sealedSchema.parse(ring.open(row.sealed, about(row.device_id, row.ats, row.api)));

  return {
    /** Keeps a browser's rules. From the first one that is switched on new applications are the companion's, for good. */
    async keep(deviceId: string, { ats, api: address, ...shared }: SharedRules): Promise<void> {
      const api = apiOf(address);
      const before = await rows(ats, api).where('device_id', '=', deviceId).executeTakeFirst();
      if (!before && acting(shared.rules).length === 0) return;
      const fresh = { sealed: ring.seal(shared, about(deviceId, ats, api)) };
      await db
        .insertInto('rule_sets')
        .values({ device_id: deviceId, ats, api, since_ms: nowMs(), ...fresh })
        .onConflict((conflict) => conflict.columns(['device_id', 'ats', 'api']).doUpdateSet(fresh))
        .execute();
    },
    /** For a browser: where its rules act here. */
    async actsOf(deviceId: string, connections: readonly HeldRow[]): Promise<Acts[]> {
      const own = await db.selectFrom('rule_sets').selectAll().where('device_id', '=', deviceId).execute();
      return own.map((row) => {
        const there = connections.find(
          ({ held }) => held.ats === row.ats && apiOf(held.origins.api) === row.api,
        );
        return {
          connectionId: open(row).connectionId,
          sinceMs: there && works(there) ? row.since_ms : null,
        };
      });
    },
    /** All that may act on an application of this connection, with those of their rules that are on. */
    async of(
      place: Place & { id: string; rules: readonly Rule[]; sourceChannels: RuleSet['sourceChannels'] },
    ) {
      const found = await rows(place.ats, apiOf(place.origins.api)).execute();
      const company: RuleSet = {
        ...{ owner: COMPANY, sinceMs: 0, connectionId: place.id, rules: acting(place.rules) },
        ...{ sourceChannels: place.sourceChannels, moveWaitsMinutes: 10, advanceOff: false },
      };
      const sets = found.map((row): RuleSet => {
        const set = open(row);
        return { ...set, rules: acting(set.rules), owner: row.device_id, sinceMs: row.since_ms };
      });
      return [company, ...sets].filter(({ rules }) => rules.length > 0);
    },
  };
}
export type RuleSets = ReturnType<typeof createRuleSets>;

export const waitsFor = (sets: readonly RuleSet[], trigger: Trigger): boolean =>
  sets.some(({ rules }) => rules.some((rule) => rule.trigger === trigger));
