import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { ok } from '@/lib/result';
import { publishActive } from './active';
import { openCandidate, setOverride, undo, writeBack, writeStatus } from './candidate';
import { companionHandlers } from './companion';
import { connect, disconnect, reconnect } from './connect';
import { consentHandlers } from './consent';
import { criteriaHandlers } from './criteria';
import { decisionHandlers } from './decide';
import { createFollower, LINKS_ALARM } from './follow-links';
import { type Handlers, registerMessages } from './handle';
import { linkHandlers } from './links';
import { logHandlers } from './log';
import { listFields, previewMapping } from './mapping';
import { modelHelpHandlers } from './model-help';
import { openOnPage } from './open-page';
import { pageHandlers } from './page';
import { markQuotes } from './page-marks';
import { privacyHandlers, purgeOld } from './privacy';
import { resumeHandlers } from './resume';
import { shareRules } from './rules-there';
import { createServices } from './services';
import { settingsHandlers } from './settings';
import { shareCriteria } from './share-criteria';
import { companionHolds } from './sign-in-at-companion';
import { listSkillOptions } from './skill-options';
import { listSources } from './sources';
import { taxonomyHandlers } from './taxonomy';
import { teamFileHandlers } from './team-file';
import { testWriteHandlers } from './test-write';
import { watch } from './watch';
import { WATCH, watchAgain } from './watch-alarm';
import { welcome } from './welcome';
import { workflowHandlers } from './workflow';
import { shareWriteBack } from './write-back-there';

const DAILY = 'daily';

export default defineBackground(() => {
  const services = createServices();
  const { db } = services;
  const follower = createFollower(services);
  const onceADay = async () => {
    await purgeOld(services);
    await services.signLog();
    await shareCriteria(services);
    await shareRules(services);
    await shareWriteBack(services);
  };
  const daily = async () => {
    await browser.alarms.create(DAILY, { periodInMinutes: 24 * 60 });
    await watchAgain();
    await onceADay();
  };

  const handlers: Handlers = {
    openCandidate: (input, sender) => openCandidate(services, input, sender),
    writeBack: ({ applicationId }, sender) => writeBack(services, applicationId, sender),
    undo: ({ applicationId }, sender) => undo(services, applicationId, sender),
    writeStatus: ({ applicationId }, sender) => writeStatus(services, applicationId, sender),
    markQuotes: ({ quotes }, sender) => markQuotes(quotes, sender),
    async openOptions({ hash }) {
      await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${hash}`) });
      return ok(null);
    },
    ...pageHandlers(services),
    ...consentHandlers(services),
    ...resumeHandlers(services),
    ...workflowHandlers(services),
    listSources: () => listSources(services),
    ...decisionHandlers(services),
    ...logHandlers(services),
    ...criteriaHandlers(services),
    setOverride: (input, sender) => setOverride(services, input, sender),
    listFields: ({ connectionId }) => listFields(services, connectionId),
    previewMapping: (input) => previewMapping(services, input),
    listSkillOptions: (input) => listSkillOptions(services, input),
    ...testWriteHandlers(services),
    ...settingsHandlers(services),
    ...taxonomyHandlers(services),
    ...teamFileHandlers(services),
    ...privacyHandlers(services),
    ...companionHandlers(services),
    ...linkHandlers(services, follower),
    ...modelHelpHandlers(services),
    listConnections: async () => ok(await db.connections.toArray()),
    companionHolds: (input) => companionHolds(services, input),
    connect: (input) => connect(services, input),
    reconnect: ({ connectionId }) => reconnect(services, connectionId),
    disconnect: ({ connectionId }) => disconnect(services, connectionId),
  };
  registerMessages(handlers, services.taxonomy.ready);

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === LINKS_ALARM) void follower.follow();
    else if (name === WATCH) void watch(services);
    else void (name === DAILY ? onceADay() : services.drainAndWake());
  });
  browser.runtime.onStartup.addListener(async () => {
    await daily();
    await services.drainAndWake();
  });
  // An update unregisters content scripts, so they are registered again.
  browser.runtime.onInstalled.addListener(async () => {
    await welcome();
    await publishActive(db);
    await services.traffic.prune();
    await daily();
    await services.drainAndWake();
  });
  // An administrator's change holds at once, also on pages that are open.
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void publishActive(db);
  });
  // Access to an ATS was given in the browser's own pages.
  browser.permissions.onAdded.addListener(() => void services.outbox.signedIn().then(services.drainAndWake));
  // Back on the network: what waits for another try need not wait any longer.
  self.addEventListener('online', () => void services.comeOnline());
  browser.action?.onClicked.addListener((tab) => void openOnPage(services, tab));
  // Whatever has woken the worker: managers may have decided meanwhile.
  void follower.follow();
});
