"""What AWS does and moto 5.2.1 does not, as far as the stacks of this project need it.

To import this package is to change moto. Each module is one concern and begins with what AWS does,
what moto does instead, and the page of AWS that says so. Another version of moto may do more by
itself: then delete what it makes needless. A method that moto no longer has is an error at once.
"""

from . import (  # noqa: F401
    access_associations,
    alarms,
    api_keys,
    bucket_policies,
    certificates_in_use,
    client_certificates,
    deletion_of_mapped,
    email_certificates,
    first_apis,
    first_domains,
    first_tags,
    gateway_tags,
    health_checks,
    http_imports,
    issuance,
    key_algorithms,
    lambda_permissions,
    log_group_keys,
    methods_told,
    published_models,
    records,
    resource_policies,
    rest_imports,
    second_apis,
    second_domains,
    second_mappings,
    second_stages,
    second_tags,
    stage_settings,
    taken_domains,
    usage_plans,
    validation_tokens,
    web_acls,
)
