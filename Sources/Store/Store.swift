import GRDB
import CPostgreSQL
import CCrypto
