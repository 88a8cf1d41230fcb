import { valueWords } from '@/components/panel/write-words';
import { t, tCount } from '@/components/ui/words';
import { connectorOf } from '@/lib/ats/registry';
import { VERDICTS } from '@/lib/decisions/model';
import { targetSchema } from '@/lib/mapping';
import { AGING_IDS } from '@/lib/privacy/categories';
import { channelSchema } from '@/lib/source-channel';
import { type TagName, tagNameSchema } from '@/lib/tags/settings';
import type { Change } from '@/lib/team-file/plan';
import { ruleDraftSchema } from '@/lib/workflow/model';
import { ruleWords } from '../workflow/rule-words';

const LONGEST = 160;
const TAG_WORDS = {
  relocation_ok: 'tags.relocation',
  urgent: 'tags.urgent',
  diversity: 'tags.diversity',
} as const satisfies Record<TagName, string>;

const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** A value for people: on or off, a list, or as it is. */
function plain(value: Change['to']): string {
  if (value === null) return t('team.notSet');
  if (typeof value === 'boolean') return t(value ? 'team.on' : 'team.off');
  if (Array.isArray(value)) return short(value.map(String).join(', ') || t('team.none'));
  if (typeof value === 'object')
    return short(
      Object.entries(value)
        .map(([key, one]) => `${key}: ${String(one)}`)
        .join(', ') || t('team.none'),
    );
  return short(String(value));
}

function target(value: Change['to']): string {
  const read = targetSchema.safeParse(value);
  if (!read.success) return plain(value);
  switch (read.data.kind) {
    case 'note':
      return t('mapping.note');
    case 'tag':
      return t('value.automated_tags');
    case 'nothing':
      return t('mapping.nowhere');
    case 'proposed field':
      return t('team.proposedField');
    case 'field':
      return t('team.field', { key: read.data.key, owner: t(`mapping.owner.${read.data.owner}`) });
  }
}

function rule(value: Change['to']): string {
  const read = ruleDraftSchema.safeParse(value);
  return read.success ? ruleWords(read.data, []) : t('team.noRule');
}

const days = (value: Change['to']) =>
  typeof value === 'number' ? tCount('privacy.days', value) : plain(value);

function channel(value: Change['to']): string {
  const read = channelSchema.safeParse(value);
  return read.success ? t(`sources.channel.${read.data}`) : t('sources.automaticAgain');
}

function tagWords(item: string): string {
  const tag = tagNameSchema.safeParse(item);
  if (tag.success) return t(TAG_WORDS[tag.data]);
  if (item === 'noticeWeeks' || item === 'offerDays' || item === 'priorityJobs')
    return t(`tagSettings.${item}`);
  return t('team.declaredFields');
}

function switchWords(item: string): string {
  if (item === 'autoWrite') return t('team.what.autoWrite');
  return t(item === 'judgeFirst' ? 'decisionSettings.judgeFirst' : 'workflow.moveWaits');
}

interface ChangeInWords {
  what: string;
  from: string;
  to: string;
}

/** What changes, from what, to what. `names`: of the connections on this device. */
export function changeWords(change: Change, names: ReadonlyMap<string, string>): ChangeInWords {
  const { area, of = '', item, from, to } = change;
  const ats = names.get(of) ?? of;
  const as = (what: string, words: (value: Change['to']) => string): ChangeInWords => ({
    what,
    from: words(from),
    to: words(to),
  });
  switch (area) {
    case 'mapping':
      return as(t('team.what.mapping', { ats, value: valueWords(item) }), target);
    case 'skills':
      return as(t('team.what.skills', { ats, skill: item }), plain);
    case 'note':
      return as(t('team.what.note', { ats }), plain);
    case 'switch':
      return as(switchWords(item), plain);
    case 'off':
      return as(t('team.what.off', { ats: connectorOf(item)?.name ?? item }), plain);
    case 'retention': {
      const known = AGING_IDS.find((id) => id === item);
      return as(
        t('team.what.retention', { category: known ? t(`privacy.category.${known}.name`) : item }),
        days,
      );
    }
    case 'reasons': {
      const verdict = VERDICTS.find((one) => one === item);
      return as(verdict ? t(`decisionSettings.reasons.${verdict}`) : item, plain);
    }
    case 'tags':
      return as(t('team.what.tags', { tag: tagWords(item) }), plain);
    case 'sources':
      return as(t('sources.channelOf', { name: item }), channel);
    case 'rules':
      return as(t('team.what.rule', { rule: item }), rule);
  }
}
