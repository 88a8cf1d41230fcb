/** What extension pages and ATS pages may ask of the background. Answers are `Result`s, never thrown errors. */
import type { z } from 'zod';
import { companionMessages } from './companion';
import { connectionsMessages } from './connections';
import { consentMessages } from './consent';
import { criteriaMessages } from './criteria';
import { decisionsMessages } from './decisions';
import type { MessageGroup } from './group';
import { linksMessages } from './links';
import { logMessages } from './log';
import { mappingMessages } from './mapping';
import { modelHelpMessages } from './model-help';
import { pageMessages } from './page';
import { panelMessages } from './panel';
import { privacyMessages } from './privacy';
import { resumeMessages } from './resume';
import { settingsMessages } from './settings';
import { sourcesMessages } from './sources';
import { taxonomyMessages } from './taxonomy';
import { teamFileMessages } from './team-file';
import { workflowMessages } from './workflow';

export { type Connection, connectionSchema } from './connections';
export type { CriteriaView, ScoredView, SeenJobView } from './criteria';
export { appErrorSchema } from './group';
export { type DeadLetter, deadLetterSchema } from './log';
export type { PageView } from './page';
export { type PanelView, panelViewSchema, type WriteStatus, writeStatusSchema } from './panel';
export { type Settings, settingsSchema } from './settings';

/** The messages: name, who may send it, what arrives, what is answered. One group a file. */
export const messages = {
  ...panelMessages,
  ...consentMessages,
  ...decisionsMessages,
  ...connectionsMessages,
  ...criteriaMessages,
  ...companionMessages,
  ...mappingMessages,
  ...linksMessages,
  ...pageMessages,
  ...logMessages,
  ...modelHelpMessages,
  ...privacyMessages,
  ...resumeMessages,
  ...settingsMessages,
  ...sourcesMessages,
  ...taxonomyMessages,
  ...teamFileMessages,
  ...workflowMessages,
} as const satisfies MessageGroup;

export type Messages = typeof messages;
export type MessageName = keyof Messages;
export type MessageInput<N extends MessageName> = z.input<Messages[N]['input']>;
export type MessageOutput<N extends MessageName> = z.output<Messages[N]['output']>;
