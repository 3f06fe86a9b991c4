/** What a page loads: defines the tag. A page that loads it twice, from two addresses, keeps the first. */
import { TidemarkTracker } from "./element.js";

if (!customElements.get("tidemark-tracker")) customElements.define("tidemark-tracker", TidemarkTracker);

declare global {
  interface HTMLElementTagNameMap {
    "tidemark-tracker": TidemarkTracker;
  }
}

export { TidemarkTracker };
