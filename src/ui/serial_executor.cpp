// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/serial_executor.h"

namespace kinerja::ui {

SerialExecutor::SerialExecutor()
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

SerialExecutor::~SerialExecutor()
{
    m_pool.clear();
    m_pool.waitForDone();
}

}  // namespace kinerja::ui
