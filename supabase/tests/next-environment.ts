// Next's own requests live in this; a file that loads `next/headers` before it is there would never find one.
import 'next/dist/server/node-environment-baseline';
