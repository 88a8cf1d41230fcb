import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a bad day at a vendor looks like, for one request. */
export type Fault =
  | { kind: 'status'; status: number; body?: unknown; retryAfterSeconds?: number }
  /** A proxy's HTML page with status 200 where JSON belongs. */
  | { kind: 'html' }
  /** Half of the true answer, then the end of the line. */
  | { kind: 'truncated' }
  /** No answer until the client gives up. */
  | { kind: 'hang' }
  /** The work is done, and no answer until the client gives up. */
  | { kind: 'unanswered' }
  /** The true answer, but late. */
  | { kind: 'slow'; delayMs: number }
  /** The work is done, the answer never arrives. */
  | { kind: 'answer-lost' }
  /** The connection is reset before anything is done. */
  | { kind: 'reset' };

/** A request as a plan sees it; `count` is 1 for the first request the plan is asked about. */
export interface SeenRequest {
  method: string;
  host: string;
  path: string;
  query: URLSearchParams;
  count: number;
}

export type FaultPlan = (request: SeenRequest) => Fault | undefined;

export interface Faults {
  /**
   * Replaces the plan. A function is asked for every request to the API and auth hosts; a list is used up in order,
   * one entry a request (`undefined` = answer truly), then everything is answered truly again.
   */
  plan(plan: FaultPlan | readonly (Fault | undefined)[]): void;
  clear(): void;
  /** The fault for this request, if the plan has one. */
  next(request: Omit<SeenRequest, 'count'>): Fault | undefined;
}

export function createFaults(): Faults {
  let current: FaultPlan = () => undefined;
  let count = 0;
  const plan: Faults['plan'] = (wanted) => {
    current = typeof wanted === 'function' ? wanted : ({ count: nth }) => wanted[nth - 1];
    count = 0;
  };
  return {
    plan,
    clear: () => plan([]),
    next(request) {
      count += 1;
      return current({ ...request, count });
    },
  };
}

/** Answers `res` the way `fault` says; `answer` does the true work on the same pair. */
export function applyFault(
  fault: Fault,
  req: IncomingMessage,
  res: ServerResponse,
  answer: () => void,
): void {
  switch (fault.kind) {
    case 'status': {
      const wait = fault.retryAfterSeconds;
      res.writeHead(fault.status, {
        'content-type': 'application/json',
        ...(wait !== undefined && { 'retry-after': String(wait) }),
      });
      res.end(JSON.stringify(fault.body ?? { message: `Planned fault: ${fault.status}` }));
      return;
    }
    case 'html':
      res.writeHead(200, { 'content-type': 'text/html' });
      res.end('<!doctype html><title>Maintenance</title><h1>We will be back soon</h1>');
      return;
    case 'truncated':
      captureAnswer(res, (body, send) => {
        send(body.subarray(0, Math.floor(body.length / 2)), () => req.socket.destroy());
      });
      answer();
      return;
    case 'answer-lost':
      captureAnswer(res, () => req.socket.destroy());
      answer();
      return;
    case 'unanswered':
      captureAnswer(res, () => undefined);
      answer();
      return;
    case 'slow':
      setTimeout(answer, fault.delayMs);
      return;
    case 'reset':
      req.socket.resetAndDestroy();
      return;
    case 'hang':
      return;
  }
}

type Send = (body: Buffer, sent: () => void) => void;

/** Holds back what the handler writes and gives it to `done` when the handler has finished. */
function captureAnswer(res: ServerResponse, done: (body: Buffer, send: Send) => void): void {
  const end = res.end.bind(res);
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const send: Send = (body, sent) => end(body, sent);
  res.write = (chunk: unknown) => {
    keep(chunk);
    return true;
  };
  res.end = (chunk?: unknown) => {
    keep(chunk);
    done(Buffer.concat(chunks), send);
    return res;
  };
}
