import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { settingsSchema } from '@/lib/messages';
import { ok } from '@/lib/result';
import { openCandidate, undo, writeBack, writeStatus } from './candidate';
import { connect, disconnect, reconnect } from './connect';
import { decisionHandlers } from './decide';
import { registerMessages } from './handle';
import { publishSites } from './hosts';
import { logHandlers } from './log';
import { listFields, previewMapping } from './mapping';
import { createServices } from './services';

export default defineBackground(() => {
  const services = createServices();
  const { db } = services;

  registerMessages({
    openCandidate: ({ applicationId }, sender) => openCandidate(services, applicationId, sender),
    writeBack: ({ applicationId }, sender) => writeBack(services, applicationId, sender),
    undo: ({ applicationId }, sender) => undo(services, applicationId, sender),
    writeStatus: ({ applicationId }, sender) => writeStatus(services, applicationId, sender),
    async openOptions({ hash }) {
      await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${hash}`) });
      return ok(null);
    },
    ...decisionHandlers(services),
    ...logHandlers(services),
    listFields: ({ connectionId }) => listFields(services, connectionId),
    previewMapping: (input) => previewMapping(services, input),
    getSettings: async () => ok(settingsSchema.parse((await db.settings.get('settings')) ?? {})),
    async saveSettings(changes) {
      const settings = settingsSchema.parse({ ...(await db.settings.get('settings')), ...changes });
      await db.settings.put({ ...settings, id: 'settings' });
      return ok(settings);
    },
    listConnections: async () => ok(await db.connections.toArray()),
    connect: (input) => connect(services, input),
    reconnect: ({ connectionId }) => reconnect(services, connectionId),
    disconnect: ({ connectionId }) => disconnect(services, connectionId),
  });

  browser.alarms.onAlarm.addListener(() => void services.drainAndWake());
  browser.runtime.onStartup.addListener(() => void services.drainAndWake());
  // An update unregisters content scripts, so they are registered again.
  browser.runtime.onInstalled.addListener(async () => {
    await publishSites(await db.connections.toArray());
    await services.traffic.prune();
    await services.drainAndWake();
  });
  // Back on the network: what waits for another try need not wait any longer.
  self.addEventListener('online', () => void services.outbox.hurry().then(services.drainAndWake));
  browser.action?.onClicked.addListener(() => void browser.runtime.openOptionsPage());
});
