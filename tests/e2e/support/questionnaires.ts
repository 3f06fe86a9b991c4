/** A clinic that has turned on more than the PHQ-9. */
import type { Page } from "@playwright/test";

const config = {
  clinic: { name: "Harborlight Ketamine Clinic", phone: "+1 555 0142", hours: "Monday to Friday, 8:00 to 17:00" },
  region: "US",
  instruments: ["PHQ-9", "GAD-7", "PCL-5", "PHQ-2"],
};

/** Before the page is opened. */
export async function withQuestionnaires(page: Page): Promise<void> {
  await page.route("**/tidemark.json", (route) => route.fulfill({ json: config }));
}
