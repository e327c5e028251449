import oneServer from '@tonight/playwright/one-server';

// Playwright asks for a file.
export default oneServer;
