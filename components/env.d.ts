/// <reference types="wxt/vite-builder-env" />
import 'wxt/browser';

declare module 'wxt/browser' {
  // `wxt prepare` narrows this to the built files; a check of types must not need a build first.
  interface WxtRuntime {
    getURL(path: string): string;
  }
}
