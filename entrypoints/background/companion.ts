/** The companion: pairing, who has access, where scores are made. Its token lies in the vault. */
import { DEVICE_KEY } from '@/lib/audit/kinds';
import type { CompanionState } from '@/lib/messages/companion';
import { type ScoringEngine, thisDevice } from '@/lib/pipeline/scoring-engine';
import { heldListSchema, runListSchema } from '@/lib/remote/company';
import { createRemoteEngine } from '@/lib/remote/engine';
import {
  codeAnswerSchema,
  devicesAnswerSchema,
  pairAnswerSchema,
  readPairingLink,
  tokenAnswerSchema,
} from '@/lib/remote/pairing';
import { engineSchema } from '@/lib/remote/protocol';
import { type RemoteSite, request, requestAs } from '@/lib/remote/request';
import { err, mapOk, ok, type Result } from '@/lib/result';
import { type Kept, read, siteOf, VAULT_ID } from './companion-site';
import type { Handlers } from './handle';
import { currentPolicy } from './policy';
import { forgetRulesThere, shareRules } from './rules-there';
import type { Services } from './services';
import { shareCriteria } from './share-criteria';
import { shareWriteBack } from './write-back-there';

const ROTATE_AFTER_MS = 86_400_000;

/** No resume leaves this device, whatever was chosen before the organisation said so. */
export const onDeviceOnly = async (): Promise<boolean> =>
  (await currentPolicy()).policy.remoteEngineOff ?? false;

export const DEVICE_ONLY = {
  kind: 'forbidden' as const,
  message: 'Your organisation lets Candor score on this device only.',
};

/** The engine that the user has chosen, with this device in its place where it fails or the organisation says so. */
export async function engineFor(services: Pick<Services, 'vault'>): Promise<ScoringEngine> {
  if (await onDeviceOnly()) return thisDevice;
  const { place, companion, server } = await read(services);
  if (place === 'companion' && companion) return createRemoteEngine(siteOf(companion), 'The companion');
  if (place === 'server' && server) return createRemoteEngine(siteOf(server), new URL(server.url).host);
  return thisDevice;
}

/** The companion that this browser is paired with, or null. */
export async function companionSite(services: Pick<Services, 'vault'>): Promise<RemoteSite | null> {
  const { companion } = await read(services);
  return companion ? siteOf(companion) : null;
}

export function companionHandlers(services: Services) {
  const { vault, outbox, nowMs } = services;
  const keep = (kept: Kept) => vault.put(VAULT_ID, kept);

  /** A token is changed for a new one once a day; the first use of the new one ends the old. */
  async function rotated(kept: Kept): Promise<Kept> {
    const { companion } = kept;
    if (!companion || nowMs() - companion.tokenAtMs < ROTATE_AFTER_MS) return kept;
    const fresh = await requestAs(tokenAnswerSchema, siteOf(companion), 'POST', '/v1/device/rotate');
    if (!fresh.ok) return kept;
    const next = { ...kept, companion: { ...companion, token: fresh.value.token, tokenAtMs: nowMs() } };
    await keep(next);
    return next;
  }

  async function state(): Promise<Result<CompanionState>> {
    const { place, companion, server } = await rotated(await read(services));
    const about = companion && (await requestAs(engineSchema, siteOf(companion), 'GET', '/v1/engine'));
    return ok({
      place: (await onDeviceOnly()) ? 'device' : place,
      server: server?.url ?? null,
      paired: companion
        ? {
            url: companion.url,
            role: companion.role,
            engine: about?.ok ? about.value.version : null,
            problem: about && !about.ok ? about.error.message : null,
          }
        : null,
    });
  }

  async function withCompanion<T>(work: (site: RemoteSite) => Promise<Result<T>>): Promise<Result<T>> {
    const { companion } = await read(services);
    return companion
      ? work(siteOf(companion))
      : err({ kind: 'not-connected', message: 'This browser is not paired with a companion.' });
  }
  const toNull = (answer: Result<unknown>): Result<null> => mapOk(answer, () => null);

  return {
    companionState: state,
    async pairCompanion({ link, name }) {
      const target = readPairingLink(link);
      if (!target)
        return err({
          kind: 'invalid',
          message: 'This is no pairing link. It looks like https://candor.example.com/pair#ABCDE-FGHJK.',
        });
      const site = siteOf({ url: target.url, token: '' });
      const paired = await requestAs(pairAnswerSchema, site, 'POST', '/v1/pair', { code: target.code, name });
      if (!paired.ok) return paired;
      const { token, device } = paired.value;
      const companion = {
        url: target.url,
        token,
        deviceId: device.id,
        role: device.role,
        tokenAtMs: nowMs(),
      };
      await keep({ ...(await read(services)), companion });
      const data = { device: device.id, role: device.role, event: 'paired' as const };
      await outbox.record({ kind: 'paired', applicationKey: DEVICE_KEY, data });
      void shareCriteria(services);
      void shareRules(services);
      void shareWriteBack(services);
      return state();
    },
    async unpairCompanion() {
      const { companion, ...kept } = await read(services);
      if (!companion) return state();
      await request(siteOf(companion), 'DELETE', `/v1/devices/${encodeURIComponent(companion.deviceId)}`);
      // The companion ends a device's links with its access.
      const ownLinks = services.db.links.filter((one) => one.companion === companion.url);
      await ownLinks.modify((one) => {
        if (one.state === 'open') one.state = 'revoked';
        one.waiting = false;
      });
      await keep({ ...kept, place: kept.place === 'companion' ? 'device' : kept.place });
      await forgetRulesThere(services);
      const data = { device: companion.deviceId, role: companion.role, event: 'revoked' as const };
      await outbox.record({ kind: 'paired', applicationKey: DEVICE_KEY, data });
      return state();
    },
    async setScoring({ place, server }) {
      if (place !== 'device' && (await onDeviceOnly())) return err(DEVICE_ONLY);
      const kept = await read(services);
      const next = server ? { url: server.url.replace(/\/+$/, ''), token: server.token } : kept.server;
      if (place === 'companion' && !kept.companion)
        return err({ kind: 'invalid', message: 'Pair this browser with a companion first.' });
      if (place === 'server') {
        if (!next) return err({ kind: 'invalid', message: 'Give the server’s address and its key first.' });
        const about = await requestAs(engineSchema, siteOf(next), 'GET', '/v1/engine');
        if (!about.ok) return about;
      }
      await keep({ ...kept, place, server: next });
      const personal = { type: 'settings' as const, before: kept.place, after: place };
      const data = { changed: ['where to score'] };
      await outbox.record({ kind: 'settings', applicationKey: DEVICE_KEY, data, personal });
      return state();
    },
    companionDevices: () =>
      withCompanion(async (site) =>
        mapOk(await requestAs(devicesAnswerSchema, site, 'GET', '/v1/devices'), ({ devices }) => devices),
      ),
    revokeDevice: ({ id }) =>
      withCompanion(async (site) =>
        toNull(await request(site, 'DELETE', `/v1/devices/${encodeURIComponent(id)}`)),
      ),
    inviteDevice: ({ role }) =>
      withCompanion((site) => requestAs(codeAnswerSchema, site, 'POST', '/v1/pairing-codes', { role })),
    companionWork: () =>
      withCompanion(async (site) => {
        const [held, runs] = await Promise.all([
          requestAs(heldListSchema, site, 'GET', '/v1/connections'),
          requestAs(runListSchema, site, 'GET', '/v1/runs'),
        ]);
        if (!held.ok) return held;
        return mapOk(runs, (value) => ({ connections: held.value.connections, runs: value.runs }));
      }),
    changeHeld: ({ connectionId, ...change }) =>
      withCompanion(async (site) =>
        toNull(await request(site, 'PATCH', `/v1/connections/${encodeURIComponent(connectionId)}`, change)),
      ),
    startRun: (input) =>
      withCompanion(async (site) => toNull(await request(site, 'POST', '/v1/runs', input))),
    turnRun: ({ id, turn }) =>
      withCompanion(async (site) =>
        toNull(await request(site, 'POST', `/v1/runs/${encodeURIComponent(id)}/${turn}`)),
      ),
  } satisfies Partial<Handlers>;
}
