// Runs before the page comes to life. Parts that float lock the page's scrolling with a style sheet
// of their own; this is the name under which they look for the nonce that lets it in.
const script = document.querySelector<HTMLScriptElement>("script[nonce]");
Object.assign(globalThis, { __webpack_nonce__: script?.nonce });
