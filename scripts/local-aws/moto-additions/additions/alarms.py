"""The first state of an alarm.

AWS: an alarm has no data when it is made: INSUFFICIENT_DATA.
Recorded by LocalStack's test_cloudwatch: test_describe_minimal_metric_alarm.

moto 5.2.1: begins with OK.
"""

from moto.cloudwatch.models import Alarm

from .patching import extend


@extend(Alarm, "__init__")
def initialize(moto_initialize, alarm, *arguments, **named):
    moto_initialize(alarm, *arguments, **named)
    alarm.state_value = "INSUFFICIENT_DATA"
