DROP TABLE barrier_years;
DROP TABLE barrier_reports;
