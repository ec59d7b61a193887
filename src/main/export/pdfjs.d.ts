// Pdfjs: the worker's module, which is only loaded, never called by us.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
