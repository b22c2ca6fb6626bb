// SPDX-License-Identifier: Apache-2.0

/** Makers of the machines of chip factories. */
package com.example.fabs;
