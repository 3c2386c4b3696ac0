"""Health checks of Route 53 that follow alarms.

AWS: a health check of the type CLOUDWATCH_METRIC has the name and the region of an alarm and what
counts while that has no data; it has no port, interval or threshold. UpdateHealthCheck changes both.
https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html
https://docs.aws.amazon.com/Route53/latest/APIReference/API_UpdateHealthCheck.html

moto 5.2.1: forgets the alarm, and tells a port, an interval and a threshold of every health check:
the next plan wants to add ("+ insufficient_data_health_status") and to replace ("request_interval =
30 -> null # forces replacement").
"""

from moto.route53.models import HealthCheck
from moto.route53.responses import Route53

from .patching import add, extend

#: What calls an endpoint has these settings, and what follows an alarm has not.
ENDPOINT_SETTINGS = {
    "IPAddress",
    "Port",
    "RequestInterval",
    "FailureThreshold",
    "MeasureLatency",
    "EnableSNI",
}

#: The alarm's name and region, and what counts without data; None for other health checks.
HealthCheck.alarm_settings = None


@extend(Route53, "create_health_check")
def create_health_check(moto_create, response):
    answer = moto_create(response)
    config = response._get_param("HealthCheckConfig")
    if config["Type"] == "CLOUDWATCH_METRIC":
        reference = response._get_param("CallerReference")
        checks = list(response.backend.health_checks.values())
        made = next(each for each in checks if each.caller_reference == reference)
        made.alarm_settings = {
            key: config[key] for key in ("AlarmIdentifier", "InsufficientDataHealthStatus")
        }
    return answer


@extend(Route53, "update_health_check")
def update_health_check(moto_update, response):
    check = response.backend.get_health_check(response._get_param("HealthCheckId"))
    if check.alarm_settings is not None:
        given = {key: response._get_param(key) for key in check.alarm_settings}
        check.alarm_settings.update({key: value for key, value in given.items() if value})
    return moto_update(response)


moto_config = HealthCheck.health_check_config.fget


def health_check_config(health_check):
    config = moto_config(health_check)
    if health_check.alarm_settings is None:
        return config
    rest = {key: value for key, value in config.items() if key not in ENDPOINT_SETTINGS}
    return {**rest, **health_check.alarm_settings}


add(HealthCheck, "health_check_config")(property(health_check_config))
