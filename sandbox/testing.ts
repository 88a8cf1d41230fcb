import { localFetch } from './local-fetch';
import type { Sandbox } from './server';

/** Calls the sandbox's Harvest API as an app with `token` would. */
export function apiCaller(sandbox: Sandbox, token: string) {
  return async (method: string, pathAndQuery: string, body?: unknown) => {
    const answer = await localFetch(new URL(`/v3${pathAndQuery}`, sandbox.origins.api), {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, json: text === '' ? null : JSON.parse(text) };
  };
}

/** A browser's cookie jar over `localFetch`, for walking through pages. */
export function browser() {
  const jar = new Map<string, string>();
  return async (url: string | URL, form?: Record<string, string>) => {
    const answer = await localFetch(url, {
      method: form ? 'POST' : 'GET',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form && { origin: new URL(url).origin }),
      },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', ...value] = pair.split('=');
      jar.set(name, value.join('='));
    }
    const location = answer.headers.get('location');
    return {
      status: answer.status,
      text: await answer.text(),
      next: location && new URL(location, url).href,
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    };
  };
}
