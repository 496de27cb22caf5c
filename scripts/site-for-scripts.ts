import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { inHouse } from "./house";

/** The built site on a data folder and a free port, on this machine alone; `seconds`: until it said where it is. */
export async function startSite(data: string): Promise<{ url: string; seconds: number; stop: () => Promise<void> }> {
  const port = await freePort();
  const began = Date.now();
  const child = spawn(process.execPath, ["--import", "tsx", inHouse("scripts", "start.ts"), "--local"], {
    cwd: inHouse(), env: { ...process.env, PORT: String(port), PARLEY_DATA_DIR: data, NODE_ENV: "production" }, stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (text: Buffer) => {
      if (text.includes("Parley is at")) resolve();
    });
    void ended.then(() => reject(new Error("the site ended while it was starting")));
  });
  return {
    url: `http://127.0.0.1:${port}`, seconds: Math.round((Date.now() - began) / 100) / 10,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

const freePort = () => new Promise<number>((resolve) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const address = server.address();
    server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
  });
});
