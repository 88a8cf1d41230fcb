import './node20';
import { getResolvedPDFJS } from 'unpdf';
import { Unreadable } from '../errors';
import { LIMITS } from '../limits';

type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
export type Pdf = Awaited<ReturnType<PdfJs['getDocument']>['promise']>;
export type Page = Awaited<ReturnType<Pdf['getPage']>>;
export type Operators = Awaited<ReturnType<Page['getOperatorList']>>;

/** Font data may not come from the machine or the network: the same file must give the same text everywhere. */
const SAME_EVERYWHERE = {
  useSystemFonts: false,
  // Without it pdf.js traces the outline of every letter, to draw them one by one.
  disableFontFace: false,
  standardFontDataUrl: undefined,
  cMapUrl: undefined,
  stopAtErrors: false,
  verbosity: 0,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
} as const;

type Listener = (event: { data: unknown }) => void;

interface Message {
  chunk?: { fnArray?: unknown[]; argsArray?: unknown[] };
}

/** The list of operators is emptied by its sender once it is sent, so the receiver gets lists of its own. */
function withOwnChunk(message: unknown): Message {
  const { chunk } = message as Message;
  if (chunk?.fnArray === undefined) return message as Message;
  const lists = { fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray?.slice() };
  return { ...(message as Message), chunk: { ...chunk, ...lists } };
}

/**
 * Joins the two halves of pdf.js on one thread. Its own port copies every message deeply, which costs as much as reading
 * the page; nothing here changes what the other half still uses, so the messages are handed over as they are.
 * Counts the drawing operators that pass, and reports the file that goes beyond `LIMITS.operators`.
 */
class DirectPort {
  private readonly listeners = new Set<Listener>();
  private readonly soon = Promise.resolve();
  private operators = 0;
  private report: () => void = () => {};
  /** Rejects once the file has drawn more than a resume can. */
  readonly exceeded = new Promise<never>((_, reject) => {
    this.report = () => reject(new Unreadable('too_large'));
  });

  constructor() {
    this.exceeded.catch(() => undefined);
  }

  postMessage(message: unknown): void {
    const data = withOwnChunk(message);
    this.operators += data.chunk?.fnArray?.length ?? 0;
    if (this.operators > LIMITS.operators) {
      this.listeners.clear();
      this.report();
      return;
    }
    void this.soon.then(() => {
      for (const listener of this.listeners) listener({ data });
    });
  }

  addEventListener(_name: string, listener: Listener, options?: { signal?: AbortSignal }): void {
    this.listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.listeners.delete(listener));
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.listeners.delete(listener);
  }

  terminate(): void {
    this.listeners.clear();
  }
}

/** An open PDF. `within` waits for a part of it, and gives up where the file exceeds its limits. */
export interface OpenPdf {
  pdf: Pdf;
  within: <T>(part: Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

/** Nothing is drawn here, so the fonts that a file brings along are read for their widths and not loaded. */
function loadNoFont(pdf: Pdf): void {
  const { fontLoader } = (pdf as unknown as { _transport: { fontLoader: { bind: unknown } } })._transport;
  fontLoader.bind = async (): Promise<void> => undefined;
}

interface WorkerHalf {
  pdfjsWorker: { WorkerMessageHandler: { initializeFromPort: (port: DirectPort) => void } };
}

/**
 * Opens a PDF. Pictures are left out unless asked for, because decoding them takes longer than all the rest.
 * @throws Unreadable password, or damaged.
 */
export async function openPdf(bytes: Uint8Array, withImages = false): Promise<OpenPdf> {
  const { getDocument, PDFWorker } = await getResolvedPDFJS();
  const port = new DirectPort();
  (globalThis as unknown as WorkerHalf).pdfjsWorker.WorkerMessageHandler.initializeFromPort(port);
  // The package's types know only null here.
  const worker = new PDFWorker({ port: port as unknown as null, verbosity: 0 });
  const within = <T>(part: Promise<T>): Promise<T> => Promise.race([part, port.exceeded]);
  const maxImageSize = withImages ? LIMITS.imagePixels : 0;
  try {
    // pdf.js takes the buffer for its own, so it gets a copy.
    const options = { ...SAME_EVERYWHERE, data: bytes.slice(), maxImageSize, worker };
    const pdf = await within(getDocument(options).promise);
    loadNoFont(pdf);
    const close = async (): Promise<void> => {
      port.terminate();
      worker.destroy();
    };
    return { pdf, within, close };
  } catch (error) {
    port.terminate();
    worker.destroy();
    if (error instanceof Unreadable) throw error;
    const name = error instanceof Error ? error.name : '';
    throw new Unreadable(name === 'PasswordException' ? 'password' : 'damaged');
  }
}
