import { plainHeader } from './plain-header.ts';

const headers: readonly [string, RegExp, RegExp?][] = [
  [
    'date',
    /^(date|day|timestamp|submitted(_at|_on)?|response_date|submit_?date(_utc)?|date_submitted|created_at|start_?date(_utc)?|date_started|datestamp|date_last_action|start_time|completion_time|enddate|end_date|recordeddate)$/,
    /^(created_at|start_?date(_utc)?|date_started|datestamp|date_last_action|start_time|enddate|recordeddate)$/,
  ],
  ['period', /^(period|wave|quarter|half_year|year|survey_wave|review_period)$/],
  ['department', /^(department|dept|team|unit|location|site)$/],
  ['level', /^(level|role_level|position_level|seniority)$/],
  ['by_level', /^(by_level|level)$/],
  ['function', /^(function|job_function|job_family)$/],
  ['customer_facing', /^(customer_?facing|front_?line|works_with_customers)$/],
  ['respondent', /^(respondent(_?id)?|response_?id|customer_id|participant(_id)?|employee_id)$/],
  ['employee', /^(employee|employee_id|person)$/],
  ['score', /^(score|nps|nps_score|likelihood_to_recommend|.*likely.*recommend.*)$/],
  ['rating', /^(rating|overall_rating|stars|star_rating)$/],
  ['from_department', /^(from|from_department|from_team|rater_department)$/],
  ['to_department', /^(to|to_department|to_team|rated_department)$/],
  ['action_agreed', /^(action_agreed|agreed|improvement_agreed)$/],
  ['activity', /^(activity|activity_type)$/],
  ['by', /^(by|done_by)$/],
  ...[
    'for_department',
    'for_function',
    'participants',
    'hours',
    'value',
    'metric',
    'subject',
    'answered_at',
    'outcome',
    'customer_goal',
    'goal_measure',
    'goal_due',
    'goal_attainment',
    'customer_competency',
    'customer_weight',
    'development_plan',
    'coaching_sessions',
    'reward_linked',
    'reward',
    'pay_position',
    'promoted',
  ].map((name): [string, RegExp] => [name, new RegExp(`^${name}$`)]),
];
export const columnsMeant = (header: string): readonly { column: string; gives: boolean }[] => {
  const plain = plainHeader(header);
  return headers
    .filter(([, means]) => means.test(plain))
    .map(([column, , giving]) => ({ column, gives: giving?.test(plain) ?? false }));
};
