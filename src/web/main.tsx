import { render } from 'preact';
import { App } from './app.js';
import { SessionGate } from './session.js';

const root = document.getElementById('app');
if (root !== null)
  render(
    <SessionGate>
      <App />
    </SessionGate>,
    root,
  );
