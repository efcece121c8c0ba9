DROP TABLE data_version;
DROP TABLE outbox;
