import { z } from 'zod';
import { ANSWERS, BODIES, ROUTES, type Route } from './routes.js';

type Json = { readonly [name: string]: unknown };

/** Gives the OpenAPI 3.1 document of the server, made from the schemas that parse its requests and answers. */
export function openApi(version: string): Json {
  const paths: { [path: string]: { [method: string]: Json } } = {};
  for (const route of ROUTES) paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'sigmine review',
      version,
      description:
        'Conductivities in S/cm, temperatures in K, boxes in points from the top left, offsets in UTF-16 units.',
    },
    paths,
    components: {
      schemas: { ...schemasOf(BODIES, 'input'), ...schemasOf(ANSWERS, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'sigmine_session' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
    security: [{}, { session: [] }, { token: [] }],
  };
}

const refTo = (name: string): string => `#/components/schemas/${name}`;

/** Gives JSON Schemas that refer to each other by name. */
function schemasOf(named: { readonly [name: string]: z.ZodType }, io: 'input' | 'output'): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: refTo, io });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema]));
}

function operationOf({ method, path, summary, query, body, answers }: Route): Json {
  const parameters = [...pathParameters(path), ...(query === undefined ? [] : queryParameters(query))];
  const content = (name: string): Json =>
    name.includes('/') ? { [name]: {} } : { 'application/json': { schema: { $ref: refTo(name) } } };
  const responses = Object.entries(answers).map(([status, name]) => [
    status,
    { description: DESCRIPTIONS[status] ?? 'answer', content: content(name) },
  ]);
  return {
    summary,
    operationId: `${method}${path.replace(/^\/api/u, '').replace(/[^a-z]+(?<first>[a-z])?/giu, (_, first = '') => String(first).toUpperCase())}`,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: content(body) } }),
    responses: Object.fromEntries(responses),
  };
}

const DESCRIPTIONS: Readonly<{ [status: string]: string }> = {
  200: 'found',
  201: 'taken',
  206: 'the range that was asked for',
  400: 'not valid',
  401: 'name or password is wrong',
  404: 'not there',
  409: 'something was there before',
  429: 'too many tries',
};

const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/\{(?<name>\w+)\}/gu)].map(({ groups }) => ({
    name: groups?.name,
    in: 'path',
    required: true,
    schema: { type: groups?.name === 'page' ? 'integer' : 'string' },
  }));

function queryParameters(query: z.ZodType): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}
