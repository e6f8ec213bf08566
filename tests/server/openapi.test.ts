import { expect, test } from 'vitest';
import { Worklist } from '../../src/server/api.js';
import { LOOPBACK, reviewApp } from '../../src/server/index.js';
import { openApi } from '../../src/server/openapi.js';
import { openPresence } from '../../src/store/presence.js';
import { openWorkspace } from '../../src/store/workspace.js';
import { temporaryFolder } from '../fixtures/folder.js';

type Operation = {
  readonly operationId: string;
  readonly requestBody?: unknown;
  readonly responses: { readonly [status: string]: unknown };
};
type Document = {
  readonly openapi: string;
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: { readonly [name: string]: unknown } };
};

const document = openApi('1.2.3') as unknown as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

function app() {
  const folder = `${temporaryFolder()}/ws`;
  const workspace = openWorkspace(folder, { create: true });
  const access = { token: null, hosts: LOOPBACK, curator: 'ada', users: null };
  return reviewApp(workspace, { ...access, files: () => undefined, presence: openPresence(folder), target: 0.98 });
}

test('the document names exactly the routes that the server has', () => {
  const served = app().routes.filter(({ method, path }) => path.startsWith('/api/') && method !== 'ALL');
  const told = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
  const real = served.map(
    ({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{(?:[^{}]|\{[^{}]*\})*\})?/gu, '{$1}')}`,
  );
  // A new route belongs into src/server/routes.ts as well
  expect(told.toSorted()).toEqual([...new Set(real)].toSorted());
});

test('every reference leads to a schema, and every operation has a name of its own', () => {
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/gu)].map(([, ref]) => ref ?? '');
  expect(refs.length).toBeGreaterThan(20);
  const names = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
  expect(refs.filter((ref) => !names.includes(ref))).toEqual([]);
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('getRecordsId');
  expect(operations.filter(({ method, operation }) => (method === 'post') !== 'requestBody' in operation)).toEqual([]);
});

test('the server gives the document, and a worklist that fits it', async () => {
  const server = app();
  const answer = await server.request('http://localhost/api/openapi.json');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ openapi: '3.1.0', components: { schemas: { Row: { type: 'object' } } } });
  const list = Worklist.parse(await (await server.request('http://localhost/api/worklist')).json());
  expect(list).toMatchObject({ rows: [], drift: null });
});
