// In the order in which they are asked: most browsers also call themselves by the name of one further down.
const browsers = [
  ["edge", /\bEdg(?:e|A|iOS)?\//], ["opera", /\bOPR\//], ["samsung", /\bSamsungBrowser\//], ["firefox", /\b(?:Firefox|FxiOS)\//], ["chrome", /(?:Chrome|CriOS|Chromium)\//], ["safari", /\bSafari\//],
] as const;
const systems = [
  ["iphone", /\biPhone\b/], ["ipad", /\biPad\b/], ["android", /\bAndroid\b/], ["windows", /\bWindows\b/], ["chromeos", /\bCrOS\b/], ["macos", /\bMac(?:intosh| OS X)\b/], ["linux", /\bLinux\b/],
] as const;

export type Device = { browser: (typeof browsers)[number][0] | "other"; system: (typeof systems)[number][0] | "other" };

/** The browser and the system that a user agent names. */
export function deviceOf(userAgent: string): Device {
  return { browser: browsers.find(([, is]) => is.test(userAgent))?.[0] ?? "other", system: systems.find(([, is]) => is.test(userAgent))?.[0] ?? "other" };
}

/** A device as a session keeps it, such as `firefox/android`: versions and builds, by which one could tell people apart, are not kept. */
export function deviceKept(userAgent: string): string {
  const { browser, system } = deviceOf(userAgent);
  return `${browser}/${system}`;
}

/** The device that a session kept; an older session kept the user agent itself. */
export function deviceFrom(kept: string): Device {
  const [browser, system] = kept.split("/");
  const known = { browser: browsers.find(([name]) => name === browser)?.[0], system: systems.find(([name]) => name === system)?.[0] };
  return kept.length > 20 ? deviceOf(kept) : { browser: known.browser ?? "other", system: known.system ?? "other" };
}
