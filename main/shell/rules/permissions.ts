/** Camera, location, notifications, devices: a page gets none of them. Electron would grant them unasked. */
import { session } from 'electron';
import { isOwnOrigin } from '#shell/page-address.ts';

/** Copying text is the one thing our own page may do. */
const granted = 'clipboard-sanitized-write';

export function refusePermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_, permission, answer, { requestingUrl }) =>
    answer(permission === granted && isOwnOrigin(requestingUrl)),
  );
  defaultSession.setPermissionCheckHandler(
    (_, permission, origin) => `${permission}` === granted && isOwnOrigin(origin),
  );
  defaultSession.setDevicePermissionHandler(() => false);
}
