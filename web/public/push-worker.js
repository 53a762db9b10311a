// Shows what the server calls out while the portal is closed; a tap opens what it is about. It keeps nothing and fetches nothing.
self.addEventListener("push", (event) => {
  let said = {};
  try {
    said = event.data.json();
  } catch {
    // An empty call still has to be shown.
  }
  const { title = "Vanthu", body = "", href = "/notifications" } = said;
  event.waitUntil(self.registration.showNotification(title, { body, icon: "/mark.svg", data: { href } }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  // Only a place in this portal.
  const address = new URL(event.notification.data?.href ?? "/notifications", self.location.origin);
  if (address.origin !== self.location.origin) return;
  event.waitUntil(self.clients.openWindow(address.href));
});
