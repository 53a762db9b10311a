import type { refusal as vi } from "./refusal.vi.ts";

export const refusal: Record<keyof typeof vi, string> = {
  "client.offline": "The server cannot be reached. Check the network and try again; everything saved is safe.",
  "client.unknown": "Something went wrong. Everything saved is safe; try again in a few minutes.",
  "client.upload_refused": "The file store refused this file. Choose the file again and upload it once more.",
  "client.upload_broken": "The network broke during the upload. Check the network and upload again.",
  "status.400": "Something is not filled in right. Check the fields and try again.",
  "status.401": "Your session has ended. Sign in again to go on.",
  "status.403": "This needs a right you do not have. Ask someone in your office who has it.",
  "status.404": "This is not here, or you may not see it. Go back to the list.",
  "status.409": "Someone has just changed this. Load it again, then go on.",
  "status.413": "What you sent is too large. Make it smaller and send it again.",
  "status.422": "Something is not filled in right. Check the fields and try again.",
  "status.429": "Too many requests. Wait a minute and try again.",
  "status.500": "The server had an error. Everything saved is safe; try again in a few minutes.",
  "status.502": "The server did not answer. Try again in a few minutes.",
  "status.503": "The server is busy. Try again in a few minutes.",
};
