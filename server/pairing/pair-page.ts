/** What a person sees who opens a pairing link in the browser: how to go on. The code stays in the address's fragment. */
const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:34rem;margin:12vh auto;padding:0 1.5rem}
h1{font-size:1.4rem}code{display:block;padding:.8rem 1rem;border:1px solid;border-radius:.5rem;overflow-wrap:anywhere}
button{font:inherit;margin-top:.8rem;padding:.5rem 1rem;border-radius:.5rem;border:1px solid;cursor:pointer}li{margin:.4rem 0}`;

export const PAIR_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Pair Candor</title><style>${STYLE}</style><main><h1>Pair your browser with this companion</h1>
<ol><li>Copy this link.</li><li>In Candor’s settings open <b>Companion</b>.</li><li>Paste it there and press <b>Pair</b>.</li></ol>
<code id="link"></code><button id="copy" type="button">Copy link</button><p role="status" id="said"></p>
<p>The link works once, for 15 minutes.</p></main><script src="/pair.js"></script></html>`;

export const PAIR_SCRIPT = `const link = document.getElementById('link');
link.textContent = location.href;
document.getElementById('copy').addEventListener('click', async () => {
  await navigator.clipboard.writeText(location.href);
  document.getElementById('said').textContent = 'Copied.';
});`;
