/**
 * Every word that the page itself says. The diary's own words come from the core; these are here because they must
 * stand before the core runs, and after it has stopped.
 */
export const words = {
  diary: "Diary",
  loading: "Loading your diary…",
  loadingSlow: "Still loading. On a slow connection this can take a minute.",

  crisisEmergency: {
    before: "In an emergency call your local emergency number (in the US and Canada ",
    number: "911",
    after: ").",
  },
  crisisLine: { before: " In the US and Canada ", call: "call", or: " or ", text: "text", number: "988", after: " 988." },
  crisisElsewhere: { before: "In another country: ", link: "findahelpline.com", href: "https://findahelpline.com/" },

  failedTitle: "The diary could not open",
  retry: "Try again",
  failed: {
    network: "The connection was interrupted. Please check your internet connection, then try again.",
    missing:
      "A file of the diary is missing on this site. Please try again later. If it stays like this, tell your clinic.",
    compile: "This browser did not accept the diary's program. Please try again, or use another browser.",
    unsupported:
      "This browser is too old for the diary, or parts of it are switched off. Please update it, or use another.",
    version: "Two parts of the diary are of different versions. Please load this page again in a few minutes.",
    unknown: "Something went wrong while the diary was opening. Please try again.",
  },
  failedKept: "What you saved before is still in this browser.",

  stoppedTitle: "The diary has stopped",
  stopped:
    "Something went wrong inside the diary, and it has stopped to be safe. What you saved before is still in this " +
    "browser. An entry that was not saved yet may be lost.",
  stoppedDownload: "Download what is stored",
  stoppedRestart: "Start again",
  stoppedDownloadHint: "The file holds your entries as they are stored. Keep it private.",
  stoppedNothing: "This browser does not let the diary read its storage, so there is nothing to download.",

  configMessage: "The clinic's settings could not be read. The diary opens without them.",
  configPart: "Part of the clinic's settings cannot be used. The diary opens without that part:",
} as const;
