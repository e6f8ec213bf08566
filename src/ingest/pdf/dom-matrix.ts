/** pdf.js builds a DOMMatrix while it is imported, for drawing only; Node has none, and nothing is drawn here. */
const globals = globalThis as { DOMMatrix?: unknown };
globals.DOMMatrix ??= class DOMMatrix {};

export {};
