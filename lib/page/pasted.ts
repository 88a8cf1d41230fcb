/** Stands for the connection of jobs that a person pasted and keeps on this device. */
export const PASTED = 'page';
