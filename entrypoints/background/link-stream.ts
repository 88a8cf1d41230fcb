/** The companion's stream of events. It lives as long as the worker; after that the alarm asks. */
import type { RemoteSite } from '@/lib/remote/request';

/** Nothing for this long, not even the companion's heartbeat: the line is dead. */
const SILENCE_MS = 45_000;

export function createLinkStream() {
  let listening: { url: string; token: string } | null = null;

  async function read({ url, token, fetch }: RemoteSite, heard: () => void): Promise<void> {
    const own = { url, token };
    listening = own;
    const stop = new AbortController();
    let watch: ReturnType<typeof setTimeout> | undefined;
    try {
      const answer = await fetch(`${url}/v1/links/events`, {
        headers: { accept: 'text/event-stream', authorization: `Bearer ${token}` },
        ...{ credentials: 'omit', redirect: 'error', signal: stop.signal },
      });
      const reader = answer.ok ? answer.body?.getReader() : undefined;
      const decoder = new TextDecoder();
      for (let rest = ''; reader && listening === own; ) {
        watch = setTimeout(() => stop.abort(), SILENCE_MS);
        const { done, value } = await reader.read();
        clearTimeout(watch);
        if (done) break;
        const events = (rest + decoder.decode(value, { stream: true })).split('\n\n');
        rest = events.pop() ?? '';
        if (events.some((event) => event.startsWith('event: link'))) heard();
      }
    } catch {
      // The companion went away or the line broke; the alarm tries again.
    }
    clearTimeout(watch);
    stop.abort();
    if (listening === own) listening = null;
  }

  return {
    /** Listens, at most once at a time; `heard` is told of every event. Ends quietly: whoever asks next begins anew. */
    listen(site: RemoteSite, heard: () => void): void {
      if (listening?.url !== site.url || listening.token !== site.token) void read(site, heard);
    },
  };
}
