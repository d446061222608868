import { trace } from '@opentelemetry/api';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { idsOfActivity, spanAttributesOf } from '../ids';

/** Has the span of an activity say what it is about. */
export const activityIds: ActivityInboundCallsInterceptor = {
  execute(input, next) {
    trace.getActiveSpan()?.setAttributes(spanAttributesOf(idsOfActivity(input.args)));
    return next(input);
  },
};
