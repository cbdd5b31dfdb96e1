# SPDX-License-Identifier: GPL-3.0-or-later
"""DuckDB through its C interface: nothing to install but libduckdb.so, wherever it lies."""
import ctypes
import ctypes.util

INTEGER_TYPES = range(1, 10)  # duckdb_type: BOOLEAN … UBIGINT


class Result(ctypes.Structure):
    """duckdb_result; only its address is passed on."""
    _fields_ = [("columns", ctypes.c_uint64), ("rows", ctypes.c_uint64), ("changed", ctypes.c_uint64),
                ("data", ctypes.c_void_p), ("error", ctypes.c_char_p), ("internal", ctypes.c_void_p)]


def find(path):
    """Returns: the library's path, or None without one."""
    return path or ctypes.util.find_library("duckdb")


class DuckDb:
    def __init__(self, library, path, threads):
        self.api = ctypes.CDLL(library)
        self.api.duckdb_library_version.restype = ctypes.c_char_p
        self.api.duckdb_result_error.restype = ctypes.c_char_p
        self.api.duckdb_value_int64.restype = ctypes.c_int64
        self.api.duckdb_value_varchar.restype = ctypes.c_void_p
        for name in ("duckdb_value_int64", "duckdb_value_varchar"):
            getattr(self.api, name).argtypes = [ctypes.POINTER(Result), ctypes.c_uint64, ctypes.c_uint64]
        for name in ("duckdb_row_count", "duckdb_column_count"):
            getattr(self.api, name).restype = ctypes.c_uint64
        self.database, self.connection = ctypes.c_void_p(), ctypes.c_void_p()
        if self.api.duckdb_open(str(path).encode(), ctypes.byref(self.database)) != 0:
            raise RuntimeError(f"DuckDB does not open {path}")
        self.api.duckdb_connect(self.database, ctypes.byref(self.connection))
        self.rows(f"SET threads = {threads}")

    @property
    def version(self):
        return self.api.duckdb_library_version().decode()

    def rows(self, sql):
        result = Result()
        try:
            if self.api.duckdb_query(self.connection, sql.encode(), ctypes.byref(result)) != 0:
                raise RuntimeError(self.api.duckdb_result_error(ctypes.byref(result)).decode())
            columns = self.api.duckdb_column_count(ctypes.byref(result))
            readers = [self.reader(result, column) for column in range(columns)]
            return [tuple(read(row) for read in readers) for row in range(self.api.duckdb_row_count(ctypes.byref(result)))]
        finally:
            self.api.duckdb_destroy_result(ctypes.byref(result))

    def reader(self, result, column):
        if self.api.duckdb_column_type(ctypes.byref(result), ctypes.c_uint64(column)) in INTEGER_TYPES:
            return lambda row: self.api.duckdb_value_int64(ctypes.byref(result), column, row)
        return lambda row: self.text(self.api.duckdb_value_varchar(ctypes.byref(result), column, row))

    def text(self, address):
        try:
            return ctypes.string_at(address).decode()
        finally:
            self.api.duckdb_free(ctypes.c_void_p(address))

    def close(self):
        self.api.duckdb_disconnect(ctypes.byref(self.connection))
        self.api.duckdb_close(ctypes.byref(self.database))
