using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>Elements that the way to the deployment cannot carry are found out in memory, before the first write.</summary>
public sealed class ElementCheckTests
{
    [Fact]
    public void OneNounIsTriedOnceInMemoryUnderANameThatNothingHas()
    {
        var writer = new Recorder(_ => null);
        ElementCheck.Run(Litware.Plan.Steps, writer);
        Assert.Equal(["New-CsTrunkConfiguration", "New-CsTrunkConfiguration", "New-CsLocationPolicy", "New-CsLocationPolicy"],
            writer.Commands.Select(command => command.Name));
        Assert.All(writer.Commands, command =>
            Assert.Same(CommandParameter.Switch, command.Parameters.Single(parameter => parameter.Name == "InMemory").Value));
        Assert.Equal("New-CsLocationPolicy -Identity 'Tag:E911-InMemory' -InMemory", writer.Commands[2].ToString());
        Assert.Contains("-EmergencyNumbers (New-CsEmergencyNumber -DialString '911'", writer.Commands[3].ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsRefusedWithElementsAndTakenWithoutIsToldWithTheWayOut()
    {
        var error = Assert.Throws<E911Exception>(() => ElementCheck.Run(Litware.Plan.Steps, new Recorder(command =>
            command.Parameters.Any(parameter => parameter.Name == "EmergencyNumbers") ? "no such type" : null)));
        var step = Litware.Plan.Steps.First(each => each.ObjectType == "CsLocationPolicy");
        Assert.Equal("SessionCannotCarryRules", error.ErrorId);
        Assert.Same(step, error.Target);
        foreach (var part in new[] { "-EmergencyNumbers of New-CsLocationPolicy", "no such type", "Nothing was written",
            "Set-E911Routing -Plan", step.Command })
            Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatFailsWithoutElementsTooTellsNothingOfThem() =>
        ElementCheck.Run(Litware.Plan.Steps, new Recorder(_ => "no right to New-"));

    [Fact]
    public void StepsWithoutElementsAskNothing()
    {
        var writer = new Recorder(_ => "refused");
        ElementCheck.Run(Litware.Plan.Steps.Where(step => step.ObjectType is "CsVoiceRoute" or "CsPstnUsage" or "CsNetworkSite"
            or "CsVoicePolicy"), writer);
        Assert.Empty(writer.Commands);
    }

    private sealed class Recorder(Func<Command, string?> refusal) : IDeploymentWriter
    {
        public List<Command> Commands { get; } = [];

        public void Write(Command command)
        {
            Commands.Add(command);
            if (refusal(command) is { } problem) throw new E911Exception("CommandFailed", problem);
        }
    }
}
