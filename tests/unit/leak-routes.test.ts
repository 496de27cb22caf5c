import { expect, test } from "vitest";
import { routes, routesOfTheApp } from "../support/leak/routes";

test("the leak search names every page and every route, to walk it or to say why not", () => {
  const there = routesOfTheApp();
  expect(there.length).toBeGreaterThan(30);
  expect(there.filter((route) => !(route in routes)), "a new route: name it in tests/support/leak/routes.ts").toEqual([]);
  expect(Object.keys(routes).filter((route) => !there.includes(route)), "named, but gone").toEqual([]);
});
