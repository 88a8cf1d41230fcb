/** What taking a team's file over would change. Nothing is deleted by it: what the file does not name stays. Pure. */
import { z } from 'zod';
import { sha256 } from '@/lib/engine/hash';
import { DEFAULTS, VALUES } from '@/lib/mapping';
import type { Settings } from '@/lib/messages/settings';
import { DEFAULT_TEMPLATE } from '@/lib/note-template';
import type { Policy } from '@/lib/policy';
import { AGING_IDS, type AgingId, MOST_DAYS } from '@/lib/privacy/categories';
import type { Rule } from '@/lib/workflow/model';
import type { TeamFile, TeamRule } from './schema';
import { sorted } from './write';

export const AREAS = [
  'mapping',
  'skills',
  'note',
  'switch',
  'off',
  'retention',
  'reasons',
  'tags',
  'sources',
  'rules',
] as const;

export const changeSchema = z.object({
  area: z.enum(AREAS),
  /** The connection that it is about, where it is about one. */
  of: z.string().optional(),
  /** What within the area: a value, a category, a source's name, a rule's name. */
  item: z.string(),
  /** Null: not there. */
  from: z.json(),
  to: z.json(),
  /** The organisation laid this down: it stays. */
  locked: z.boolean(),
});
export type Change = z.infer<typeof changeSchema>;
type Json = Change['to'];
type Line = Pick<Change, 'area' | 'of' | 'item'> & { value: Json };

export interface ImportPlan {
  /** The settings as they would be. */
  settings: Settings;
  /** Rules that are new or read differently; they come in switched off. */
  rules: TeamRule[];
  changes: Change[];
  /** Of what was shown: a person accepts this and nothing else. */
  seal: string;
}

const json = (value: unknown): Json => z.json().parse(JSON.parse(JSON.stringify(value)));
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
const atsOf = (connectionId: string): string => connectionId.split(':')[0] ?? connectionId;

export function planImport(
  now: { settings: Settings; rules: readonly Rule[] },
  file: TeamFile,
  policy: Policy,
): ImportPlan {
  const wanted = merge(now.settings, file.settings);
  const connections = Object.keys(wanted.mappings);
  const before = new Map(linesOf(now.settings, connections).map((line) => [keyOf(line), line.value]));
  const changes = linesOf(wanted, connections).flatMap(({ value, ...line }): Change[] => {
    const from = before.get(keyOf(line)) ?? null;
    return same(from, value) ? [] : [{ ...line, from, to: value, locked: isLocked(line, value, policy) }];
  });
  const rules = file.rules.filter((rule) => !same(rule, ruleOf(now.rules.find(({ id }) => id === rule.id))));
  for (const rule of rules) {
    const known = ruleOf(now.rules.find(({ id }) => id === rule.id));
    changes.push({
      area: 'rules',
      item: rule.name,
      from: known ? json(known) : null,
      to: json(rule),
      locked: false,
    });
  }
  const settings = {
    ...wanted,
    mappings: unlocked(now.settings, wanted, policy),
    retention: allowed(now.settings, wanted, policy),
  };
  return { settings, rules, changes, seal: sha256(JSON.stringify(changes)) };
}

const keyOf = ({ area, of, item }: Omit<Line, 'value'>) => JSON.stringify([area, of, item]);

/** A mapping is taken whole, because what it leaves out is Candor's proposal; lists of names grow; what is off stays off. */
const merge = (now: Settings, team: TeamFile['settings']): Settings => ({
  ...now,
  ...team,
  mappings: { ...now.mappings, ...team.mappings },
  skillOptions: { ...now.skillOptions, ...team.skillOptions },
  noteTemplates: { ...now.noteTemplates, ...team.noteTemplates },
  retention: { ...now.retention, ...team.retention },
  offConnectors: [...new Set([...now.offConnectors, ...(team.offConnectors ?? [])])],
  decisionReasons: { ...now.decisionReasons, ...team.decisionReasons },
  sourceChannels: { ...now.sourceChannels, ...team.sourceChannels },
});

function linesOf(settings: Settings, connections: readonly string[]): Line[] {
  const { mappings, noteTemplates, retention, tags } = settings;
  return [
    ...connections.flatMap((of) =>
      VALUES.map(
        (item): Line => ({ area: 'mapping', of, item, value: mappings[of]?.[item] ?? DEFAULTS[item] }),
      ),
    ),
    ...Object.entries(settings.skillOptions).flatMap(([of, chosen]) =>
      Object.entries(chosen).map(
        ([item, value]): Line => ({ area: 'skills', of, item, value: value ?? 'never' }),
      ),
    ),
    ...[...new Set([...connections, ...Object.keys(noteTemplates)])].map(
      (of): Line => ({ area: 'note', of, item: '', value: noteTemplates[of] ?? DEFAULT_TEMPLATE }),
    ),
    ...(['autoWrite', 'judgeFirst', 'moveWaitsMinutes'] as const).map(
      (item): Line => ({ area: 'switch', item, value: settings[item] }),
    ),
    ...settings.offConnectors.map((item): Line => ({ area: 'off', item, value: true })),
    ...Object.entries(retention).map(([item, value]): Line => ({ area: 'retention', item, value })),
    ...Object.entries(settings.decisionReasons).map(
      ([item, value]): Line => ({ area: 'reasons', item, value: value ?? null }),
    ),
    ...Object.entries(tags).map(([item, value]): Line => ({ area: 'tags', item, value: json(value) })),
    ...Object.entries(settings.sourceChannels).map(
      ([item, value]): Line => ({ area: 'sources', item, value }),
    ),
  ];
}

function isLocked({ area, of, item }: Omit<Line, 'value'>, value: Json, policy: Policy): boolean {
  if (area === 'mapping') return policy.mappings?.[atsOf(of ?? '')] !== undefined;
  return area === 'retention' && AGING_IDS.some((id) => id === item && tooLong(id, Number(value), policy));
}
const tooLong = (id: AgingId, days: number, { retentionDays }: Policy): boolean =>
  days > (retentionDays?.[id] ?? MOST_DAYS);

/** The days that may change; more than the organisation allows is not taken over. */
const allowed = (now: Settings, wanted: Settings, policy: Policy): Settings['retention'] =>
  Object.fromEntries(
    AGING_IDS.flatMap((id) => {
      const days = wanted.retention[id];
      const kept = days !== undefined && tooLong(id, days, policy) ? now.retention[id] : days;
      return kept === undefined ? [] : [[id, kept]];
    }),
  );

/** The mappings that may change; where the organisation laid one down, the user's own stays as it was underneath. */
const unlocked = (now: Settings, wanted: Settings, policy: Policy): Settings['mappings'] =>
  Object.fromEntries(
    Object.entries(wanted.mappings).flatMap(([id, mapping]) => {
      const kept = policy.mappings?.[atsOf(id)] ? now.mappings[id] : mapping;
      return kept ? [[id, kept]] : [];
    }),
  );

const ruleOf = (rule: Rule | undefined): TeamRule | null =>
  rule
    ? {
        id: rule.id,
        name: rule.name,
        trigger: rule.trigger,
        conditions: rule.conditions,
        actions: rule.actions,
      }
    : null;
