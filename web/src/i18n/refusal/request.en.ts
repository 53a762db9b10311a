import type { requestRefusal as vi } from "./request.vi.ts";

export const requestRefusal: Record<keyof typeof vi, string> = {
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

  "input.invalid": "A field is empty or not filled in right. Check the fields and try again.",
  "input.malformed": "The server could not read what was sent. Load the page again and repeat the step.",
  "input.too_large": "What you sent is larger than 1 MB. Shorten it, or move the long part into an attached file.",
  "input.cursor": "The list cannot go on from here. Open it again from the start.",
  "item.changed": "Someone has just changed this. Load it again, then go on.",
  "request.key_reused": "This repeats another step you took before. Load the page again and repeat the step.",
  "request.around_edge":
    "The request did not come through the system's own address and was refused. Open the system's page and try again.",
  "request.foreign_origin":
    "The request came from another website and was stopped. Open this system's page and try again.",
  "route.missing": "There is no such page. Go back to Today.",
  "server.disk_full":
    "The server's disk is full, so this was not saved. Tell the administrator to free some space, then do it again.",
  "server.failed": "The server had an error. Everything saved is safe; try again in a few minutes.",

  "permission.denied": "This needs a right you do not have. Ask someone in your office who has it.",
  "permission.person_needed": "A person must do this, the system may not. Sign in and try again.",
  "session.missing": "Your session has ended. Sign in again to go on.",
  "session.password_change_needed": "The password you were given opens only the first time. Change it, then go on.",
  "session.password_is_name": "The new password contains your sign-in name. Choose another.",
  "session.password_unchanged": "The new password is the old one. Choose another.",
  "session.throttled": "Too many wrong attempts. Wait {{seconds}} seconds and try again.",
  "session.wrong_credentials": "Name or password is wrong. Check Caps Lock and the input method, then try again.",
  "session.wrong_password": "The current password is wrong. Check Caps Lock and the input method, then try again.",

  "tenant.missing": "This office has not been opened in the system. Contact the administrator.",
  "tenant.department_unknown":
    "Someone belongs to a department not listed. List the department first, then open the office.",
  "tenant.handle_taken": "Another office uses this short name. Choose another.",
  "tenant.sample_refused": "A production system takes no sample data. Open the office with real data.",
};
