/**
 * The desktop program, as a list of what it sets up.
 * Nothing is awaited at this level: Electron becomes ready only once this module has been loaded.
 */
import { keepCrashReports } from '#shell/crash-report.ts';
import { chooseFolders } from '#shell/folders.ts';
import { claimInstance } from '#shell/instance.ts';
import { tellBrowser } from '#shell/language.ts';
import { awaitFiles } from '#shell/open-with.ts';
import { registerPageScheme, servePages } from '#shell/page.ts';
import { openProgram, whenReady } from '#shell/program.ts';
import { refuseNavigation } from '#shell/rules/navigation.ts';
import { refuseNetwork } from '#shell/rules/network.ts';
import { refusePermissions } from '#shell/rules/permissions.ts';
import { sandboxRenderers } from '#shell/rules/sandbox.ts';

chooseFolders();
tellBrowser();
awaitFiles();
keepCrashReports();
if (claimInstance()) {
  sandboxRenderers();
  registerPageScheme();
  refuseNavigation();
  whenReady(() => {
    refusePermissions();
    refuseNetwork();
    servePages();
    openProgram();
  });
}
