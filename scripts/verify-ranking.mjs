#!/usr/bin/env node
import './verify-ranking/verify-ranking.mjs'
