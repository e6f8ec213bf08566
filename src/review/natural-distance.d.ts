declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: { readonly LevenshteinDistance: (source: string, target: string) => number };
  // biome-ignore lint/style/noDefaultExport: how a CommonJS module is seen from ESM
  export default distances;
}
