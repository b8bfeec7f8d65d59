using System.Collections.Generic;
using System;
using System.Collections.ObjectModel;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Resilience;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting;

/// <summary>What may fail of emergency calls, and how much was looked at.</summary>
public sealed class ResilienceTestResult : IReported
{
    internal ResilienceTestResult(ResilienceSurvey survey, TraceSource source, CallIndex? index = null, ResilienceScope? scope = null)
    {
        Map = index is null ? null : new Lazy<DeploymentMap>(() => DeploymentMap.Of(index, scope));
        Survey = survey;
        Source = source;
        Sets = new ReadOnlyCollection<ResilienceTestSet>(survey.Sets.SelectMany(set => set.Calls)
            .Select(hurt => new ResilienceTestSet(hurt, survey.Found, source)).ToArray());
        SinglePoints = new ReadOnlyCollection<ResilienceTestPoint>(survey.SinglePoints.Select(set => new ResilienceTestPoint(set))
            .ToArray());
        Lost = new ReadOnlyCollection<ResilienceTestCall>(survey.Lost.Select(call => new ResilienceTestCall(call, survey.Found, source))
            .ToArray());
        GroupsSurvivingOne = survey.Found.GroupsSurviving(1) ?? 0;
        GroupsSurvivingTwo = survey.Found.GroupsSurviving(2);
        Failed = new TextList(survey.Found.Failed);
        OutOfScope = new TextList(survey.OutOfScope);
        Callers = CallersText.Of(survey.Callers);
        Unread = new ReadOnlyCollection<UnreadItem>(
            survey.Unread.Select(noun => new UnreadItem(new UnreadNoun(noun.Noun, noun.Reason))).ToArray());
        Inconclusive = survey.Inconclusive;
        ExitCode = survey.ExitCode;
        Summary = ResilienceText.Summary(survey);
        Text = ResilienceText.Page(this);
    }

    /// <summary>
    /// The minimal sets of every call: single points of failure first, those that hurt most callers before others, and what takes the call
    /// before what takes the location.
    /// </summary>
    public ReadOnlyCollection<ResilienceTestSet> Sets { get; }

    /// <summary>The single points of failure, each once, in the same order.</summary>
    public ReadOnlyCollection<ResilienceTestPoint> SinglePoints { get; }

    /// <summary>The calls that are lost already, or of which it cannot be told: they have no sets.</summary>
    public ReadOnlyCollection<ResilienceTestCall> Lost { get; }

    /// <summary>How many groups of callers were followed.</summary>
    public int Groups => Survey.Followed.Groups;

    /// <summary>How many calls were followed: each number of each group.</summary>
    public int Compared => Survey.Found.Calls.Count;

    /// <summary>How many groups reach an emergency service with every number, whatever one element fails.</summary>
    public int GroupsSurvivingOne { get; }

    /// <summary>The same whatever two elements fail; null if that was not looked for.</summary>
    public int? GroupsSurvivingTwo { get; }

    /// <summary>The largest number of elements whose joint failure was looked for.</summary>
    public int MaxSize => Survey.Found.MaxSize;

    /// <summary>What had failed already.</summary>
    public TextList Failed { get; }

    /// <summary>The network sites out of the design's scope whose callers were not followed.</summary>
    public TextList OutOfScope { get; }

    /// <summary>The deployment.</summary>
    public string Deployment => Source.Deployment.Source.Deployment;

    /// <summary>When it was read, in UTC; null if nobody knows.</summary>
    public DateTimeOffset? Time => Source.Deployment.CapturedAt;

    /// <summary>What must be known of the callers whose calls were run, such as their age; empty if nothing must.</summary>
    public string Callers { get; }

    /// <summary>What could not be read.</summary>
    public ReadOnlyCollection<UnreadItem> Unread { get; }

    /// <summary>Whether everything could be told, no call is lost, and no single failure takes one.</summary>
    public bool Clean => ExitCode == 0;

    /// <summary>Whether something could not be read or told, or there was no call to follow.</summary>
    public bool Inconclusive { get; }

    /// <summary>2 if a call is lost or one failure takes one, else 3 if something could not be told, else 0.</summary>
    public int ExitCode { get; }

    /// <summary>The result in one line.</summary>
    public string Summary { get; }

    /// <summary>The result as it is shown.</summary>
    public string Text { get; }

    /// <summary>What it was made of.</summary>
    internal ResilienceSurvey Survey { get; }

    /// <summary>What the calls were followed with.</summary>
    internal TraceSource Source { get; }

    /// <summary>The deployment, for a picture; null if nobody gave it.</summary>
    internal Lazy<DeploymentMap>? Map { get; }

    /// <inheritdoc/>
    public override string ToString() => Summary;

    /// <inheritdoc/>
    Report IReported.Report => ResiliencePaper.Of(this);

    /// <inheritdoc/>
    IReadOnlyList<object>? IReported.Rows => Sets;

    /// <inheritdoc/>
    IReadOnlyList<ReportProblem>? IReported.Problems => null;
}
