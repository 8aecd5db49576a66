#!/bin/sh
# Makes the package `portal` from the contract of the server at PORTAL_URL.
exec .venv/bin/openapi-python-client generate --url "$PORTAL_URL/openapi.json" \
  --config client.yaml --meta none --output-path portal --overwrite
