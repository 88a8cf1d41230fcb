/** Numbers for Prometheus. Labels are of few values and never about a person. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'candor_http_seconds',
      help: 'Time to answer, by route, method and status.',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    hooks: new Counter({
      name: 'candor_hooks_total',
      help: 'Webhooks received, by what became of them.',
      labelNames: ['outcome'],
      registers,
    }),
    applications: new Counter({
      name: 'candor_applications_total',
      help: 'Applications looked at, by what became of them.',
      labelNames: ['outcome'],
      registers,
    }),
    latency: new Histogram({
      name: 'candor_event_seconds',
      help: 'From an event received to its score in the ATS.',
      buckets: [0.25, 0.5, 1, 2, 4, 8, 15, 30, 60, 300, 3600],
      registers,
    }),
    queued: new Gauge({
      name: 'candor_jobs',
      help: 'Jobs that wait or run, by queue.',
      labelNames: ['queue'],
      registers,
    }),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
