import type { SourceFile } from "./source-files";

/** Whom each file needs when it runs: types are left out. */
function needs(files: readonly SourceFile[]): Map<string, string[]> {
  return new Map(files.map(({ path, imports }) => [path, imports.filter(({ typeOnly }) => !typeOnly).map(({ target }) => target)]));
}

/**
 * Everything that a file needs when it runs, through whatever it imports: files and packages, itself left out.
 *
 * @param stopAt where not to look further, nor to count
 */
export function reachable(files: readonly SourceFile[], from: string, stopAt: (target: string) => boolean = () => false): string[] {
  const graph = needs(files);
  const found = new Set<string>();
  const ahead = [from];
  for (let file = ahead.pop(); file !== undefined; file = ahead.pop()) {
    const next = (graph.get(file) ?? []).filter((target) => !found.has(target) && !stopAt(target));
    next.forEach((target) => found.add(target));
    ahead.push(...next);
  }
  return [...found];
}

/** The circles of imports, each once, as `a → b → a`; types alone make none. Depth first, so that of knotted circles at least one is told. */
export function circles(files: readonly SourceFile[]): string[] {
  const graph = needs(files);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file].join(" → "));
    if (at >= 0 || done.has(file)) return;
    for (const target of graph.get(file) ?? []) if (graph.has(target)) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
