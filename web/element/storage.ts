/**
 * The keys of one diary in localStorage. All of them start with the name space and a colon. Nothing here knows what the
 * values mean, and nothing here removes a key.
 */

export const WriteResult = { kept: 0, full: 1, blocked: 2 } as const;

type Result = 0 | 1 | 2;

/** A browser may refuse its storage by an exception at the mere mention of it, or by giving null. */
function storageOfPage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function isQuota(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    (error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED")
  );
}

export class DiaryStorage {
  readonly namespace: string;
  readonly #storage: Storage | null;
  #channel: BroadcastChannel | null = null;

  constructor(namespace: string, storage: Storage | null = storageOfPage()) {
    this.namespace = namespace;
    this.#storage = storage;
  }

  /** The page may neither read nor write. */
  get blocked(): boolean {
    return this.#storage === null;
  }

  /** All keys and values of the name space; none if storage is blocked. */
  read(): [string, string][] {
    const storage = this.#storage;
    if (!storage) return [];
    const pairs: [string, string][] = [];
    try {
      for (let at = 0; at < storage.length; at++) {
        const key = storage.key(at);
        if (key?.startsWith(`${this.namespace}:`)) pairs.push([key, storage.getItem(key) ?? ""]);
      }
    } catch {
      return []; // the permission can be withdrawn while the page is open
    }
    return pairs;
  }

  /** Writes one key and tells the other widgets of this page, who get no storage event from it. */
  write(key: string, value: string): Result {
    if (!this.#storage) return WriteResult.blocked;
    try {
      this.#storage.setItem(key, value);
    } catch (error) {
      return isQuota(error) ? WriteResult.full : WriteResult.blocked;
    }
    this.#channel?.postMessage("written");
    return WriteResult.kept;
  }

  /** Everything as it is stored, for a download when the core cannot help. */
  rawJson(): string {
    return JSON.stringify({ format: "tidemark-raw", version: 1, keys: Object.fromEntries(this.read()) }, null, 2);
  }

  /**
   * Calls `changed` whenever another tab or widget may have written. While the page is hidden the news waits until it
   * is seen again: the keys are read then in any case.
   */
  watch(changed: () => void, signal: AbortSignal): void {
    const prefix = `${this.namespace}:`;
    const unlessHidden = (): void => {
      if (!document.hidden) changed();
    };
    addEventListener(
      "storage",
      (event) => {
        const ours = event.key === null || event.key.startsWith(prefix);
        if (event.storageArea === this.#storage && ours) unlessHidden();
      },
      { signal },
    );
    document.addEventListener("visibilitychange", unlessHidden, { signal });

    // An open channel can keep a page out of the back/forward cache, so it is closed while the page is away.
    const listen = (): void => {
      this.#channel ??= openChannel(`tidemark:${this.namespace}`, unlessHidden);
    };
    const close = (): void => {
      this.#channel?.close();
      this.#channel = null;
    };
    listen();
    addEventListener("pagehide", close, { signal });
    addEventListener(
      "pageshow",
      (event) => {
        if (!event.persisted) return;
        listen();
        changed();
      },
      { signal },
    );
    signal.addEventListener("abort", close);
  }
}

function openChannel(name: string, onMessage: () => void): BroadcastChannel | null {
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = onMessage;
    return channel;
  } catch {
    return null; // a sandboxed frame may have none; storage events still come
  }
}
