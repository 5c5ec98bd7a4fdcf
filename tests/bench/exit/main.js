/** The baseline of a second launch: Electron starts, and exits at once. */
import { app } from 'electron';

app.exit();
