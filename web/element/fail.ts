/** The pages that stand in for the diary when it cannot open or has stopped. Plain words, and something to do. */
import { words } from "./words.js";

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

function button(label: string, className: string, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = label;
  element.addEventListener("click", act);
  return element;
}

function page(title: string, content: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement("div");
  element.className = "failure";
  const heading = document.createElement("h2");
  heading.textContent = title;
  heading.tabIndex = -1;
  element.append(heading, ...content);
  return element;
}

/** Nothing could be loaded. `message` says what happened and what to do. */
export function loadFailurePage(message: string, retry: () => void): HTMLElement {
  const element = page(words.failedTitle, [
    paragraph(message),
    paragraph(words.failedKept),
    button(words.retry, "primary", retry),
  ]);
  element.setAttribute("role", "alert"); // nothing private is in it
  return element;
}

/** The core has stopped. `download` is null if storage cannot be read. */
export function stoppedPage(download: (() => void) | null, restart: () => void): HTMLElement {
  const keep = download
    ? [button(words.stoppedDownload, "", download), paragraph(words.stoppedDownloadHint)]
    : [paragraph(words.stoppedNothing)];
  return page(words.stoppedTitle, [
    paragraph(words.stopped),
    button(words.stoppedRestart, "primary", restart),
    ...keep,
  ]);
}
