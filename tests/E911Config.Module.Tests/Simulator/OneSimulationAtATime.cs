using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>Tests that start simulations: a process has one at a time.</summary>
[CollectionDefinition(nameof(OneSimulationAtATime), DisableParallelization = true)]
public sealed class OneSimulationAtATime;
