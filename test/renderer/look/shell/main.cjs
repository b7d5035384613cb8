// The smallest Electron program that shows one page the way the product does: no frame, room for the system's buttons.
const { app, BrowserWindow } = require('electron');

if (process.env.LOOK_PROFILE) app.setPath('userData', process.env.LOOK_PROFILE);
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: Number(process.env.LOOK_WIDTH ?? 1280),
    height: Number(process.env.LOOK_HEIGHT ?? 800),
    useContentSize: true,
    frame: false,
    backgroundColor: '#f3f4f7',
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  window.loadURL(process.env.LOOK_URL);
});
